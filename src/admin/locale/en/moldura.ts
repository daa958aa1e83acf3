import type { Textos } from '../pt-br.js'

export const moldura: Textos['moldura'] = {
  geral: { sim: 'Yes', nao: 'No', vazio: '—' },
  busca: {
    ConfiguracaoWhatsApp: 'Search by company, number or instance',
    Empresa: 'Search by company name',
    limpar: 'Clear search',
  },
  vazio: {
    nadaAchado: 'Nothing found for “{{texto}}”',
    tenteOutra: 'Check the spelling, or search for another part of the name, number or instance.',
    semFiltro: 'No records with these filters',
    tireFiltro: 'Remove a filter to see more.',
    limparFiltros: 'Clear filters',
    nenhum: 'Nothing here yet',
    nenhumaConfiguracao: 'Every company you create gets its WhatsApp here.',
  },
  inicio: {
    titulo: "The companies' WhatsApp",
    texto: 'How the connections are right now.',
    verTodas: 'See all',
    buscar: 'Search',
    semAcesso: 'Your user has access to no company. Talk to support.',
    falhou: 'This page could not be loaded.',
    tentar: 'Try again',
  },
  eventos: {
    previa: 'What will change',
    mudou: 'What changed',
    lendo: 'Reading the events again…',
    total: 'Events: {{total}}',
    para: 'becomes',
    mesmoStatus: 'The status of the connections stays the same.',
    semConteudo: 'without content: already deleted by retention, left as it is',
    naoAplicado: 'Could not be applied',
    erro: 'This event could not be applied. Technical detail: {{erro}}',
  },
  auditoria: {
    campo: 'Field',
    antes: 'Before',
    depois: 'After',
    oculta: 'Changed. The value is not kept here.',
    nadaMudou: 'No field changed.',
    recusado:
      'The request was refused: for want of rights, or because the record is not there for this user.',
  },
  dados: {
    registrado: 'The audit trail records who did this, and when.',
    exportar: {
      titulo: 'Export the data of {{nome}}',
      texto:
        'A JSON file with the company, its configuration, the known WhatsApp profiles, the received events with their contents, and its audit trail. Without passwords and keys.',
    },
    apagar: {
      titulo: 'Erase the personal data of {{nome}}',
      texto:
        "Erases the contents of the received events and WhatsApp's number, name and picture. The configuration and the audit trail stay. This cannot be undone.",
      antes:
        'While WhatsApp is connected, new data keeps coming: delete the instance first, so that nothing comes back.',
      apagando: 'Erasing… With many events this takes some minutes.',
    },
  },
  entrada: {
    titulo: 'Log in',
    texto: 'Use the e-mail and password you were given.',
    email: 'E-mail',
    senha: 'Password',
    mostrar: 'Show password',
    entrar: 'Log in',
    entrando: 'Logging in…',
    espere: 'There were too many tries. Wait {{tempo}} and try again.',
    idioma: 'Language',
  },
  topo: {
    navegacao: 'Main menu',
    acoes: 'Actions',
    menu: 'Open menu',
    conta: 'Your account',
    sair: 'Log out',
    idioma: 'Language',
    claro: 'Use light theme',
    escuro: 'Use dark theme',
    selecionar: 'Select…',
    semOpcoes: 'No options',
    buscando: 'Searching…',
    formatoDaData: 'yyyy/MM/dd HH:mm',
    exemploDaData: 'YYYY/MM/DD HH:mm',
    fechar: 'Close',
    hora: 'Time',
    marcar: 'Select this row',
    marcarTodas: 'Select all rows',
  },
}
