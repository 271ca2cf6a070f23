package candour.earlier;

import candour.testing.EngineTest;

/** On H2. */
@EngineTest
class SaidMeanwhileTest extends SaidMeanwhile {}
