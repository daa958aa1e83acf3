import { MAXIMO_DA_LINHA, MAXIMO_DO_LINK, MAXIMO_DO_NOME } from '../limites.js'
import {
  emLinhas,
  identificador,
  inteiro,
  type Leitor,
  ler,
  numero,
  objetoDe,
  semNulos,
  simOuNao,
  texto,
} from '../pecas.js'

const NOME = texto(MAXIMO_DO_NOME)
const LINHA = texto(MAXIMO_DA_LINHA)

/** ms of seconds since 1970; what is neither is no time. */
const momento = (segundos: number | null): number | null =>
  segundos !== null && segundos > 0 && segundos < 1e11 ? segundos * 1000 : null

const convite = (nome: 'groupName' | 'newsletterName'): Leitor =>
  ler({ groupName: NOME, newsletterName: NOME, caption: texto() }, (m) => ({
    tipo: 'convite',
    texto: emLinhas(m[nome], m.caption),
    midia: null,
  }))

/** Come to this group, this channel, this appointment. When it is stands in the details: it is told in the reader's time. */
export const CONVITES: readonly [string, Leitor][] = [
  ['groupInviteMessage', convite('groupName')],
  ['newsletterAdminInviteMessage', convite('newsletterName')],
  ['newsletterFollowerInviteMessageV2', convite('newsletterName')],
  [
    'eventMessage',
    ler(
      {
        name: NOME,
        description: texto(),
        location: objetoDe({ name: NOME, address: LINHA, degreesLatitude: numero, degreesLongitude: numero }),
        joinLink: identificador(MAXIMO_DO_LINK),
        startTime: inteiro,
        endTime: inteiro,
        isCanceled: simOuNao,
      },
      (m) => ({
        tipo: 'evento',
        texto: emLinhas(m.name, m.description, m.location?.name, m.location?.address, m.joinLink),
        midia: semNulos({
          inicio: momento(m.startTime),
          fim: momento(m.endTime),
          situacao: m.isCanceled ? 'cancelado' : null,
          latitude: m.location?.degreesLatitude ?? null,
          longitude: m.location?.degreesLongitude ?? null,
        }),
      }),
    ),
  ],
  [
    'eventInviteMessage',
    ler(
      { eventTitle: NOME, caption: texto(), startTime: inteiro, endTime: inteiro, isCanceled: simOuNao },
      (m) => ({
        tipo: 'evento',
        texto: emLinhas(m.eventTitle, m.caption),
        midia: semNulos({
          inicio: momento(m.startTime),
          fim: momento(m.endTime),
          situacao: m.isCanceled ? 'cancelado' : null,
        }),
      }),
    ),
  ],
  [
    'scheduledCallCreationMessage',
    ler({ title: NOME, scheduledTimestampMs: inteiro }, ({ title, scheduledTimestampMs }) => ({
      tipo: 'evento',
      texto: title,
      midia: semNulos({ inicio: momento((scheduledTimestampMs ?? 0) / 1000) }),
    })),
  ],
]
