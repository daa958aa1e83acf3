import React from 'react'
import Inicio from '../../admin/components/inicio/Inicio.js'
import { NotaDaDemo } from './NotaDaDemo.js'

/** The first page of a demo: the plugin's, below a note. */
const InicioDaDemo = () => (
  <>
    <NotaDaDemo />
    <Inicio />
  </>
)

export default InicioDaDemo
