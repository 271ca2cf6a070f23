package candour.telling;

import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;

/** Model {@code tell-childrens-services}. */
@Serves("R5.1")
@EngineTest
class TellChildrensServicesTest extends TellingStory {

    TellChildrensServicesTest() {
        super(Telling.CHILDRENS_SERVICES, Telling.POLICE, Filled::tellChildrensServices, Filled::leaveChildrensServicesUntold);
    }
}
