package candour.telling;

import candour.testing.EngineTest;
import candour.testing.Filled;

/** Model {@code tell-the-police}. */
@EngineTest
class TellThePoliceTest extends TellingStory {

    TellThePoliceTest() {
        super(Telling.POLICE, Telling.CHILDRENS_SERVICES, Filled::tellThePolice, Filled::leaveThePoliceUntold);
    }
}
