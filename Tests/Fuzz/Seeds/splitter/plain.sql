SELECT 1; -- a;b
INSERT INTO t VALUES ('a;''b', "c;d", E'\';', U&'x');
/* c; /* d; */ e; */ UPDATE t SET a = 1 WHERE b ~ 'c';
