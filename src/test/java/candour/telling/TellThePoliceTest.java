package candour.telling;

import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.Serves;

/** Model {@code tell-the-police}. */
@Serves("R5.2")
@EngineTest
class TellThePoliceTest extends TellingStory {

    TellThePoliceTest() {
        super(Telling.POLICE, Telling.CHILDRENS_SERVICES, Filled::tellThePolice, Filled::leaveThePoliceUntold);
    }
}
