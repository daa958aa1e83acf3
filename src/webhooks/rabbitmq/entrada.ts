import type { DataSource } from 'typeorm'
import { anotarInterrupcao } from '../../services/recuperacao/interrupcoes.js'
import type { Registro } from '../../services/registro/registro.js'
import type { FilaDeEntregas } from '../fila-de-entregas.js'
import { type Consumidor, criarConsumidor, type OpcoesDoConsumidor } from './consumidor.js'
import { criarAcharConfiguracao } from './destino-da-instancia.js'

interface Opcoes extends Pick<OpcoesDoConsumidor, 'rabbitmq' | 'metricas'> {
  dataSource: DataSource
  fila: Pick<FilaDeEntregas, 'aceita' | 'entregar'>
  registro: Registro
}

/** RabbitMQ as a way in. While nobody is connected to the broker, Evolution may not be either: that time is looked through. */
export const criarEntradaPorRabbitMQ = ({ dataSource, registro, ...opcoes }: Opcoes): Consumidor =>
  criarConsumidor({
    ...opcoes,
    registro,
    achar: criarAcharConfiguracao(dataSource),
    aoVoltar: (de) =>
      anotarInterrupcao(dataSource, { urls: [null], de, ate: new Date() }).catch((err: unknown) =>
        registro.warn({ err }, 'a interrupção não pôde ser anotada'),
      ),
  })
