-- revision: a
-- migrate:up dialect:sqlite
SELECT 1;
-- migrate:up
SELECT '-- migrate:down';
--migrate:down transaction:no
