/** Kinds of message that can be sent with a file. */
export const ESPECIES_DE_ARQUIVO = ['imagem', 'documento', 'video', 'audio'] as const
export type EspecieDeArquivo = (typeof ESPECIES_DE_ARQUIVO)[number]

const MB = 1024 * 1024

/** How large each may be. WhatsApp's own limits for pictures and sound; what the panel can show again for the rest. */
export const MAXIMO_EM_MB: Readonly<Record<EspecieDeArquivo, number>> = {
  imagem: 16,
  documento: 50,
  video: 50,
  audio: 16,
}
export const maximoEmBytes = (especie: EspecieDeArquivo): number => MAXIMO_EM_MB[especie] * MB

/** WhatsApp's own, in characters. */
export const MAXIMO_DA_LEGENDA = 1_024

/** Why a file cannot be sent as what it is to be sent as. */
export const RECUSAS_DO_ARQUIVO = ['vazio', 'grande', 'naoServe'] as const
export type RecusaDoArquivo = (typeof RECUSAS_DO_ARQUIVO)[number]
