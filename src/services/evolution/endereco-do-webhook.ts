export const CAMINHO_DO_WEBHOOK = '/api/webhooks/whatsapp'

/** Where Evolution posts a company's events. Without `segredo`: what may be shown and stored. */
export const enderecoDoWebhook = (siteUrl: string, empresaId: number, segredo?: string): string => {
  const base = `${siteUrl.replace(/\/+$/, '')}${CAMINHO_DO_WEBHOOK}/${empresaId}`
  return segredo ? `${base}/${segredo}` : base
}
