package candour.scenario;

import candour.testing.EngineTest;

@EngineTest
class NothingLeaksOnH2Test extends NothingLeaks {}
