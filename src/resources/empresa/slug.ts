export const TAMANHO_DO_SLUG = 40

/** `Barbearia do Zé!` → `barbearia-do-ze`. Empty when nothing of the name can be kept. */
export const gerarSlug = (nome: string): string =>
  nome
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, TAMANHO_DO_SLUG)
    .replace(/^-+|-+$/g, '')
