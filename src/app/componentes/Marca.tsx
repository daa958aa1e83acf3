import type { BrandingOptions } from 'adminjs'
import React from 'react'
import { useSelector } from 'react-redux'
import { Link } from 'react-router-dom'
import { Simbolo } from './Simbolo.js'

/** The sidebar's head. */
const Marca = ({ branding }: { branding: BrandingOptions }) => {
  const inicio = useSelector(({ paths }: { paths: { rootPath: string } }) => paths.rootPath)
  return (
    <Link className="mo-nome" to={inicio}>
      <Simbolo />
      {branding.companyName}
    </Link>
  )
}

export default Marca
