package candour.earlier;

import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Story.MANAGER;
import static candour.testing.Story.PRACTITIONER;

import candour.testing.Filled;
import candour.testing.Story;
import candour.testing.Story.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cases about one child, of which the later is about whoever may not know what is asked of it in the earlier. */
record EarlierAndLater(Story story, String other) {

    static Filled about(String child) {
        List<Object> rows = new ArrayList<>((List<?>) describeTheInformation().answers().get("people"));
        rows.set(0, Map.of(
                "role", "child", "name", child, "birthDate", "2018-04-03", "canDecide", "too-young", "careStatus", "none"));
        return describeTheInformation().with("people", rows);
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
