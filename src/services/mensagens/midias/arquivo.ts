/** A file of a message. */
export interface Arquivo {
  bytes: Buffer
  /** As WhatsApp tells it; what it is served as is another question. */
  mimetype: string | null
  nome: string | null
}
