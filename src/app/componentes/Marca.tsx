import React from 'react'
import { useSelector } from 'react-redux'
import { Link } from 'react-router-dom'
import { Simbolo } from './Simbolo.js'
import { useTextosDaMoldura } from './textos.js'

/** The sidebar's head. */
const Marca = () => {
  const { marca } = useTextosDaMoldura()
  const inicio = useSelector(({ paths }: { paths: { rootPath: string } }) => paths.rootPath)
  return (
    <Link className="mo-nome" to={inicio}>
      <Simbolo />
      {marca}
    </Link>
  )
}

export default Marca
