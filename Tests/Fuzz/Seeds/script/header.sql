--revision:
-- revision : b
-- donw_revision: c
/* x */
-- down_revision: None
SELECT 1;
