import { expect, it } from 'vitest'
import { criarVias, type Destinatario } from '../../src/services/alertas/vias/vias.js'
import { criarCifra } from '../../src/services/criptografia/cifra.js'
import { criarGuarda } from '../../src/services/evolution/destino-publico.js'

it.each(['email', 'whatsapp', 'webhook'] as const)(
  'a way that nobody set up is told as that, and not tried again: %s',
  async (via) => {
    const avisar = criarVias({
      cifra: criarCifra([Buffer.alloc(32, 1)]),
      painel: 'https://painel.example/admin',
      correio: null,
      enviarWhatsApp: null,
      guarda: criarGuarda({ hosts: [], exigirHttps: true }),
    })
    const quem: Destinatario = {
      contatoId: 1,
      via,
      destino: 'alguem',
      idioma: 'pt-BR',
      fuso: 'America/Sao_Paulo',
      segredo: null,
    }
    const codigo = { email: 'correio_ausente', whatsapp: 'whatsapp_ausente', webhook: 'webhook_sem_segredo' }
    await expect(
      avisar(quem, {
        id: '1',
        em: '2026-01-01T00:00:00.000Z',
        conteudo: { momento: 'teste', itens: [], total: 0 },
      }),
    ).rejects.toMatchObject({ codigo: codigo[via], definitivo: true })
  },
)
