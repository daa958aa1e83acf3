import type { Textos } from '../pt-br.js'

export const frota: Textos['frota'] = {
  acoes: { mudarDeServidor: 'Change server or key', desfazer: 'Undo' },
  ajuda:
    'Moves the companies to another Evolution server, or gives their server a new key. Whoever is right already stays as it is.',
  titulo: 'Where to',
  padrao: 'To the system’s own server',
  outro: 'To another server',
  soChave: 'They stay where they are, with a new key',
  url: 'Address of the server (https://…)',
  chave: 'Key of the server',
  urlInvalida: 'Enter the server’s address, beginning with https://.',
  chaveCurta: 'Enter the server’s key: at least 8 characters.',
  aviso:
    'Companies whose instance is not on the new server have to scan the QR code again. The old instances are not deleted, they only stop telling this system.',
  restam: {
    segundos: 'Less than a minute left.',
    minutos: 'About {{total}} min left.',
    horas: 'About {{total}} h left.',
  },
  desfazer: 'Undo for {{total}} companies',
  feito: {
    ja_estava: 'It was right already.',
    webhook_registrado: 'Events now come to {{para}}.',
    instancia_criada: 'Instance made on {{para}}: the QR code is still to be scanned.',
    instancia_encontrada: 'The instance was on {{para}} already, and now tells this system.',
    servidor_trocado: 'Will use {{para}} when it is connected.',
    chave_trocada: 'New key accepted by {{para}}.',
    usa_o_do_sistema: 'Uses the system’s own server: it has no key of its own.',
    desfeito: 'Back to {{para}}.',
    mudou_depois: 'Changed since then: left as it is.',
    nada_a_desfazer: 'There was nothing to undo.',
  },
  sistema: 'the system’s own server',
}
