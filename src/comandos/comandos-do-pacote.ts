import { USO } from './argumentos.js'
import type { Comando } from './comando.js'
import { comandoAuditoria, USO_DA_AUDITORIA } from './comando-auditoria.js'
import { comandoApagar, comandoExportar, USO_DO_APAGAR, USO_DO_EXPORTAR } from './comando-dados.js'
import { comandoReprocessar } from './comando-reprocessar.js'
import { comandoRotacionar } from './comando-rotacionar.js'

/** What there is to do in every host: they need a database, and nothing of the reference application. */
export const COMANDOS_DO_PACOTE: readonly Comando[] = [
  {
    uso: USO_DA_AUDITORIA,
    resumo: 'Confere a corrente de hashes da auditoria.',
    executar: comandoAuditoria,
  },
  {
    uso: USO_DO_EXPORTAR,
    resumo: 'Grava num arquivo tudo o que se guarda de uma empresa.',
    executar: comandoExportar,
  },
  {
    uso: USO_DO_APAGAR,
    resumo: 'Apaga os dados pessoais de uma empresa. Não se desfaz.',
    executar: comandoApagar,
  },
  {
    uso: USO,
    resumo: 'Lê de novo os eventos do diário. Sem --aplicar é só um ensaio.',
    executar: comandoReprocessar,
  },
  {
    uso: 'segredos:rotacionar',
    resumo: 'Sela de novo todos os segredos com a primeira chave de ENCRYPTION_KEY.',
    executar: comandoRotacionar,
  },
]
