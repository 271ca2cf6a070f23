package candour.telling;

import candour.testing.EngineTest;
import candour.testing.Filled;

/** Model {@code tell-childrens-services}. */
@EngineTest
class TellChildrensServicesTest extends TellingStory {

    TellChildrensServicesTest() {
        super(Telling.CHILDRENS_SERVICES, Telling.POLICE, Filled::tellChildrensServices, Filled::leaveChildrensServicesUntold);
    }
}
