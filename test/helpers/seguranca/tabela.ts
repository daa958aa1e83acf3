/** Where an action is called: for the whole resource, for one record, for several. */
export type Endereco = 'recurso' | 'registro' | 'lote'

/** Who may: Admin, Suporte, Empresa, empresa_Leitura. */
type Linha = readonly [endereco: Endereco, quem: string]

/** Every action of every resource of the panel: what is registered and not here fails the matrix. */
export const TABELA: Readonly<Record<string, Readonly<Record<string, Linha>>>> = {
  Empresa: {
    list: ['recurso', 'ASEL'],
    search: ['recurso', 'ASEL'],
    show: ['registro', 'ASEL'],
    new: ['recurso', 'A'],
    edit: ['registro', 'A'],
    delete: ['registro', 'A'],
    bulkDelete: ['lote', ''],
    exportarDados: ['registro', 'A'],
    apagarDados: ['registro', 'A'],
  },
  ConfiguracaoWhatsApp: {
    list: ['recurso', 'ASEL'],
    search: ['recurso', 'ASEL'],
    show: ['registro', 'ASEL'],
    new: ['recurso', ''],
    edit: ['registro', 'A'],
    delete: ['registro', ''],
    bulkDelete: ['lote', ''],
    conectar: ['registro', 'ASE'],
    verQrcode: ['registro', 'ASE'],
    verificarStatus: ['registro', 'ASEL'],
    enviarTeste: ['registro', 'ASE'],
    desconectar: ['registro', 'ASE'],
    reiniciar: ['registro', 'ASE'],
    excluirInstancia: ['registro', 'AS'],
    configurarServidor: ['registro', 'A'],
    rotacionarSegredo: ['registro', 'AS'],
    linhaDoTempo: ['registro', 'ASEL'],
  },
  EventoWebhook: {
    list: ['recurso', 'AS'],
    search: ['recurso', 'AS'],
    show: ['registro', 'AS'],
    new: ['recurso', ''],
    edit: ['registro', ''],
    delete: ['registro', ''],
    bulkDelete: ['lote', ''],
    reprocessar: ['registro', 'AS'],
    reprocessarVarios: ['lote', 'AS'],
  },
  Auditoria: {
    list: ['recurso', 'AEL'],
    search: ['recurso', 'AEL'],
    show: ['registro', 'AEL'],
    new: ['recurso', ''],
    edit: ['registro', ''],
    delete: ['registro', ''],
    bulkDelete: ['lote', ''],
  },
  Usuario: {
    list: ['recurso', 'A'],
    search: ['recurso', 'A'],
    show: ['registro', 'A'],
    new: ['recurso', 'A'],
    edit: ['registro', 'A'],
    delete: ['registro', 'A'],
    bulkDelete: ['lote', ''],
  },
}
