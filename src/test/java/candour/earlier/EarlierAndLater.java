package candour.earlier;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;

import candour.testing.Filled;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cases about one child, of which the later is about whoever may not know what is asked of it in the earlier. */
record EarlierAndLater(Story story, String other) {

    static Filled about(String child) {
        List<Object> rows = new ArrayList<>((List<?>) describeTheInformation().answers().get("people"));
        rows.set(0, Map.of(
                "role", "child", "name", child, "birthDate", bornOn(child), "canDecide", "too-young", "careStatus", "none"));
        return describeTheInformation().with("people", rows);
    }

    /** Another day for each name: else children of two tests that are called a little alike would be found beside each other. */
    private static String bornOn(String child) {
        return LocalDate.of(2018, 1, 1).plusDays(Math.floorMod(child.hashCode(), 720)).toString();
    }

    Case described(String user, String child) {
        return story.raise(user, concern().with("childName", child)).finish(user, about(child));
    }

    Case aboutTheManager(String child) {
        return about(PRACTITIONER, child, MANAGER);
    }

    Case about(String user, String child, String colleague) {
        return story.raise(user, concern().with("childName", child)).finish(user, about(child).with("colleague", colleague));
    }
}
