import { cpus } from 'node:os'

/** Seconds that all cores together were busy so far, with whatever: the load's own work and the database's are in it. */
export const trabalhoDaMaquina = () =>
  cpus().reduce((soma, { times: { user, nice, sys, irq } }) => soma + user + nice + sys + irq, 0) / 1000
