package candour.scenario;

import candour.testing.PostgresTest;

@PostgresTest
class NothingLeaksOnPostgresTest extends NothingLeaks {}
