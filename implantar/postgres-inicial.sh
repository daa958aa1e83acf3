#!/bin/sh
# Once, when the database is made: Evolution gets one of its own, and cannot read ours.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set senha="$SENHA_DA_EVOLUTION" <<'SQL'
CREATE ROLE evolution LOGIN PASSWORD :'senha';
CREATE DATABASE evolution OWNER evolution;
REVOKE CONNECT ON DATABASE app FROM PUBLIC;
SQL
