package candour.concern;

import candour.testing.PostgresTest;

@PostgresTest
class AtTheSameMomentOnPostgresTest extends AtTheSameMoment {}
