package candour.concern;

import candour.testing.EngineTest;

@EngineTest
class AtTheSameMomentOnH2Test extends AtTheSameMoment {}
