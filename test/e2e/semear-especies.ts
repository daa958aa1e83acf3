import type { Aplicacao } from '../helpers/aplicacao.js'

const GRUPO = '120363041234567890@g.us'
const PESSOAS = [
  ['553188887777', 'Rui Barbosa'],
  ['5511977776666', 'Dona Célia'],
  ['5511966665555', 'Marcos da Entrega'],
] as const
const cartao = (nome: string, ...numeros: string[]) => ({
  displayName: nome,
  vcard: `BEGIN:VCARD\nVERSION:3.0\nFN:${nome}\n${numeros.map((numero) => `TEL;waid=${numero}:+${numero}`).join('\n')}\nEND:VCARD`,
})

/** What people send that is neither text nor a file, from Ana; and a group, with quotes and reactions. */
export const semearEspecies = async ({ whatsapp, dataSource }: Aplicacao): Promise<{ grupo: string }> => {
  let n = 0
  // None of them later than now: what comes next is to be the latest.
  const messageTimestamp = Math.floor(Date.now() / 1000)
  const chegar = (key: object, message: object, pushName: string, id = `ESPECIE${n++}`) =>
    whatsapp.processarWebhook(1, {
      event: 'messages.upsert',
      date_time: new Date().toISOString(),
      data: { key: { fromMe: false, id, ...key }, pushName, message, messageTimestamp },
    })
  const daAna = (message: object) =>
    chegar({ remoteJid: '5511980000000@s.whatsapp.net' }, message, 'Ana Beatriz Lima')
  await daAna({
    locationMessage: {
      degreesLatitude: -23.55,
      degreesLongitude: -46.63,
      name: 'Praça da Sé',
      address: 'Centro',
    },
  })
  await daAna({
    conversation: 'Olha *este* link: https://exemplo.com.br/promocoes/outubro-e-novembro-de-2026 _por favor_',
  })
  await daAna({ contactMessage: cartao('Dra. Fernanda Albuquerque de Vasconcelos', '5511988881234') })
  await daAna({ contactMessage: cartao('Oficina do Beto') })
  await daAna({
    contactsArrayMessage: {
      displayName: '2 contatos',
      contacts: [cartao('José', '5521977770001'), cartao('Padaria Estrela do Norte', '551133334444')],
    },
  })
  const noGrupo = ([numero, nome]: (typeof PESSOAS)[number], message: object, id?: string) =>
    chegar(
      { remoteJid: GRUPO, participant: `10${numero}@lid`, participantAlt: `${numero}@s.whatsapp.net` },
      message,
      nome,
      id,
    )
  await whatsapp.processarWebhook(1, {
    event: 'groups.upsert',
    date_time: new Date().toISOString(),
    data: [{ id: GRUPO, subject: 'Fornecedores da Barbearia' }],
  })
  await noGrupo(PESSOAS[0], { conversation: 'Bom dia! Alguém recebeu a entrega de sábado?' }, 'G1')
  await noGrupo(PESSOAS[1], {
    extendedTextMessage: {
      text: 'Chegou aqui às 9h, com duas caixas a menos.',
      contextInfo: {
        stanzaId: 'G1',
        participant: `${PESSOAS[0][0]}@s.whatsapp.net`,
        quotedMessage: { conversation: 'Bom dia! Alguém recebeu a entrega de sábado?' },
      },
    },
  })
  for (const [i, text] of ['👍', '👍', '😮'].entries())
    await noGrupo(PESSOAS[i] ?? PESSOAS[0], {
      reactionMessage: {
        key: { remoteJid: GRUPO, fromMe: false, id: 'G1' },
        text,
        senderTimestampMs: Date.now(),
      },
    })
  await noGrupo(PESSOAS[2], { conversation: 'As duas que faltam vão hoje à tarde.' })
  const [{ id: grupo }] = await dataSource.query(`SELECT id::text FROM whatsapp.conversa WHERE jid = $1`, [
    GRUPO,
  ])
  return { grupo }
}
