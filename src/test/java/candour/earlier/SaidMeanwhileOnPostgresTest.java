package candour.earlier;

import candour.testing.PostgresTest;

/** On PostgreSQL, where others hold and wait by foreign keys as well. */
@PostgresTest
class SaidMeanwhileOnPostgresTest extends SaidMeanwhile {}
