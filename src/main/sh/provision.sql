-- Roles, database and extensions of the private cluster. May run again after a broken first start.
SELECT format('CREATE ROLE %I LOGIN', role)
FROM (VALUES (:'owner_role'), (:'app_role')) AS wanted (role)
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role)
\gexec
ALTER ROLE :owner_role PASSWORD :'owner_password';
ALTER ROLE :app_role PASSWORD :'app_password';

SELECT format('CREATE DATABASE %I OWNER %I TEMPLATE template0', :'database', :'owner_role')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database')
\gexec
REVOKE ALL ON DATABASE :database FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE :database TO :app_role;

\connect :database
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE EXTENSION IF NOT EXISTS btree_gist;
