import { ARQUIVOS } from './especies/arquivos.js'
import { CHAMADAS } from './especies/chamadas.js'
import { COMERCIO } from './especies/comercio.js'
import { CONVITES } from './especies/convites.js'
import { ENQUETES } from './especies/enquetes.js'
import { LUGARES_E_CONTATOS } from './especies/lugares-e-contatos.js'
import { OPCOES } from './especies/opcoes.js'
import { OUTRAS } from './especies/outras.js'
import { PAGAMENTOS } from './especies/pagamentos.js'
import { RESPOSTAS } from './especies/respostas.js'
import { TEXTOS } from './especies/textos.js'
import type { Leitor } from './pecas.js'

/**
 * Every kind of payload that says something, by the name of its part. To read one more, write its reader into the
 * family it belongs to. Reactions, deletions and edits are about another message: see `mensagem-do-evento`.
 */
export const ESPECIES: ReadonlyMap<string, Leitor> = new Map([
  ...TEXTOS,
  ...ARQUIVOS,
  ...LUGARES_E_CONTATOS,
  ...OPCOES,
  ...RESPOSTAS,
  ...COMERCIO,
  ...PAGAMENTOS,
  ...ENQUETES,
  ...CONVITES,
  ...CHAMADAS,
  ...OUTRAS,
])

/** Wrappers; what they hold is the message. */
export const INVOLUCROS: ReadonlySet<string> = new Set([
  'ephemeralMessage',
  'documentWithCaptionMessage',
  'deviceSentMessage',
  'lottieStickerMessage',
  'associatedChildMessage',
  'groupMentionedMessage',
  'botInvokeMessage',
  'botTaskMessage',
  'botForwardedMessage',
  'eventCoverImage',
  'pollCreationMessageV4',
  'pollCreationOptionImageMessage',
  'questionMessage',
  'questionReplyMessage',
  'groupStatusMessage',
  'groupStatusMessageV2',
  'statusAddYours',
  'spoilerMessage',
  'commentMessage',
])

/** Likewise; a picture, a video or a voice in them is seen once, on the phone. */
export const DE_UMA_VEZ: ReadonlySet<string> = new Set([
  'viewOnceMessage',
  'viewOnceMessageV2',
  'viewOnceMessageV2Extension',
])

/** Parts that tell the phones something, and nobody anything. */
export const AVISOS: ReadonlySet<string> = new Set([
  'messageContextInfo',
  'protocolMessage',
  'editedMessage',
  'senderKeyDistributionMessage',
  'fastRatchetKeySenderKeyDistributionMessage',
  'groupRootKeyShare',
  // The pictures of an album come on their own.
  'albumMessage',
  'pinInChatMessage',
  'keepInChatMessage',
  // Edits, reactions, comments and answers to an appointment that only the phone can decrypt.
  'secretEncryptedMessage',
  'encReactionMessage',
  'encCommentMessage',
  'encEventResponseMessage',
  'conditionalRevealMessage',
  'statusMentionMessage',
  'groupStatusMentionMessage',
  'statusNotificationMessage',
  'statusStickerInteractionMessage',
  'messageHistoryBundle',
  'messageHistoryNotice',
  'stickerSyncRmrMessage',
  'scheduledCallEditMessage',
  'limitSharingMessage',
  'newsletterAdminProfileMessage',
  'newsletterAdminProfileMessageV2',
  'chat',
])
