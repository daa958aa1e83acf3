import { SENHA } from './usuarios.js'

/** A user of the panel's API: a cookie, and JSON. */
export const entrar = async (url: string, email: string, senha = SENHA) => {
  let cookie = ''
  const pedir = async (caminho: string, opcoes: RequestInit = {}): Promise<Response> => {
    const headers = { cookie, ...(opcoes.headers as Record<string, string>) }
    const resposta = await fetch(url + caminho, { redirect: 'manual', ...opcoes, headers })
    const novos = resposta.headers.getSetCookie().map((valor) => valor.split(';')[0])
    if (novos.length > 0) cookie = novos.join('; ')
    return resposta
  }
  const login = await pedir('/admin/login', {
    method: 'POST',
    body: new URLSearchParams({ email, password: senha }),
  })
  const json = async (caminho: string, corpo?: object) => {
    const opcoes = corpo && {
      method: 'POST',
      body: JSON.stringify(corpo),
      headers: { 'content-type': 'application/json' },
    }
    const resposta = await pedir(`/admin/api${caminho}`, opcoes)
    return { status: resposta.status, corpo: JSON.parse((await resposta.text()) || 'null') }
  }
  return {
    login,
    /** For a request that is made by hand. */
    cookies: () => cookie,
    pedir,
    json,
    lista: (recurso: string, consulta = '') => json(`/resources/${recurso}/actions/list${consulta}`),
    acao: (id: number, nome: string, corpo?: object) =>
      json(`/resources/ConfiguracaoWhatsApp/records/${id}/${nome}`, corpo),
  }
}

/** As whoever got an invitation does: their own password, through its link. */
export const aceitarConvite = (link: string, senha: string): Promise<Response> => {
  const { origin, pathname, searchParams } = new URL(link)
  return fetch(origin + pathname, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams({ token: searchParams.get('token') ?? '', senha }),
  })
}
