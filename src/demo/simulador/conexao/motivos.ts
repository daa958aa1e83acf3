/** Why a session ended, as Baileys writes it into `disconnectionObject`. */
export interface Motivo {
  codigo: 401 | 403
  data: unknown
  titulo: string
  mensagem: string
}

export const motivoApi = (nome: string): Motivo => ({
  codigo: 401,
  data: null,
  titulo: 'Unauthorized',
  mensagem: `Log out instance: ${nome}`,
})

export const motivoTelefone: Motivo = {
  codigo: 401,
  data: {
    tag: 'stream:error',
    attrs: { code: '401' },
    content: [{ tag: 'conflict', attrs: { type: 'device_removed' } }],
  },
  titulo: 'Unauthorized',
  mensagem: 'Stream Errored (conflict)',
}

export const motivoBanimento: Motivo = {
  codigo: 403,
  data: { reason: '403', location: 'cln' },
  titulo: 'Forbidden',
  mensagem: 'Connection Failure',
}

export function objetoDeDesconexao({ codigo, data, titulo, mensagem }: Motivo): string {
  return JSON.stringify({
    error: {
      data,
      isBoom: true,
      isServer: false,
      output: {
        statusCode: codigo,
        payload: { statusCode: codigo, error: titulo, message: mensagem },
        headers: {},
      },
    },
    date: new Date().toISOString(),
  })
}
