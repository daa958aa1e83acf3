import type { ChildProcess } from 'node:child_process'
import { setTimeout as dormir } from 'node:timers/promises'
import { afterAll, beforeAll, expect } from 'vitest'
import { SEM_PROVA } from '../../../src/services/mensagens/fatos/status.js'
import { criarEnvios } from '../../../src/services/mensagens/outbox/envios.js'
import { iniciarOutboxEmProcessos } from '../../helpers/outbox-em-processos.js'
import { noPostgres } from '../../helpers/precisa.js'

/** More by hand: MENSAGENS=5000. */
const MENSAGENS = Number(process.env.MENSAGENS ?? 400)
const EMPRESAS = 8
const CONTATOS = 5
const MORTES = 4

const servidor = process.env.TEST_DATABASE_URL
let outboxes: Awaited<ReturnType<typeof iniciarOutboxEmProcessos>>
beforeAll(async () => {
  if (servidor) outboxes = await iniciarOutboxEmProcessos(servidor, EMPRESAS)
})
afterAll(() => outboxes?.parar())

/** Which conversation the nth message belongs to. */
const conversaDa = (n: number) => ({ empresa: n % EMPRESAS, contato: Math.floor(n / EMPRESAS) % CONTATOS })

interface Linha {
  id: string
  empresa: number
  texto: string
  status: string
  motivo: string | null
  whatsapp_id: string | null
}

noPostgres.it(
  'time-outs, lost answers and killed workers neither lose a message, nor send it twice, nor before an earlier one of its conversation, and every end is true',
  { timeout: 60_000 + MENSAGENS * 60 },
  async () => {
    const { dataSource, simulador, nomes } = outboxes
    const { enviarTexto } = criarEnvios({
      dataSource,
      regras: { validadeHoras: 1 },
      acordar: () => undefined,
    })
    for (let i = 0; i < MENSAGENS; i += 20) {
      await Promise.all(
        Array.from({ length: Math.min(20, MENSAGENS - i) }, (_, j) => {
          const n = i + j
          const { empresa, contato } = conversaDa(n)
          const numero = `55119876510${String(contato).padStart(2, '0')}`
          return enviarTexto({
            empresaId: empresa + 1,
            numero,
            texto: `mensagem ${n}`,
            chave: `n${n}`,
          })
        }),
      )
    }
    simulador.controle.falhasDeEnvio({ semResposta: { chance: 0.1 }, perderResposta: { chance: 0.05 } })

    const processos: ChildProcess[] = [await outboxes.iniciarOutbox(), await outboxes.iniciarOutbox()]
    const restam = async (): Promise<number> => {
      const [{ n }] = await dataSource.query(
        `SELECT count(*)::int AS n FROM whatsapp.mensagem WHERE status IN ('pendente', 'enviando', 'incerta')`,
      )
      return n
    }
    let mortes = 0
    while ((await restam()) > 0) {
      await dormir(300)
      if (mortes >= MORTES) continue
      const vez = mortes++ % processos.length
      await outboxes.matar(processos[vez] as ChildProcess)
      processos[vez] = await outboxes.iniciarOutbox()
    }

    const linhas: Linha[] = await dataSource.query(
      `SELECT m.id, c.empresa_id AS empresa, m.texto, m.status, m.motivo, m.whatsapp_id
       FROM whatsapp.mensagem m JOIN whatsapp.configuracao_whatsapp c ON c.id = m.configuracao_id ORDER BY m.id`,
    )
    expect(linhas).toHaveLength(MENSAGENS)
    const saidas = nomes.flatMap((nome) =>
      simulador.controle
        .mensagensEnviadas(nome)
        .map(({ key, message }) => ({ id: key.id, texto: String(message.conversation) })),
    )
    const porTexto = new Map<string, typeof saidas>()
    for (const saida of saidas) porTexto.set(saida.texto, [...(porTexto.get(saida.texto) ?? []), saida])
    const duas = [...porTexto].filter(([, vezes]) => vezes.length > 1).map(([texto]) => texto)
    expect(duas).toEqual([])
    for (const { texto, status, motivo, whatsapp_id } of linhas) {
      const saiu = porTexto.get(texto)?.[0]
      expect([texto, status, motivo, whatsapp_id]).toEqual(
        saiu
          ? [texto, 'enviada', null, saiu.id]
          : [texto, 'falhou', expect.stringMatching(`${SEM_PROVA}|evolution_|interrompida`), null],
      )
    }
    // What waits for the end of an earlier one is sent after it: one that failed is missing, and nothing has overtaken.
    const conversas = new Map<string, number[]>()
    for (const { texto } of saidas) {
      const n = Number(texto.replace('mensagem ', ''))
      const conversa = JSON.stringify(conversaDa(n))
      conversas.set(conversa, [...(conversas.get(conversa) ?? []), n])
    }
    for (const ordem of conversas.values()) expect(ordem).toEqual(ordem.toSorted((a, b) => a - b))
    const perdidas = linhas.filter(({ status }) => status === 'falhou').length
    process.stdout.write(
      `${MENSAGENS} messages, ${mortes} kills, ${saidas.length} sent once, ${perdidas} failed\n`,
    )
    // Without a message to compare with, the first of a company cannot be proven; hardly any other fails.
    expect(perdidas).toBeLessThan(EMPRESAS + MENSAGENS / 200)
  },
)
