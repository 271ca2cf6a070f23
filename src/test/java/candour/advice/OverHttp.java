package candour.advice;

import candour.testing.HttpPerson;
import candour.testing.Story;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** What people do about advice, and what they see of it. */
final class OverHttp {

    private final int port;
    private final ProcessEngine engine;

    OverHttp(int port, ProcessEngine engine) {
        this.port = port;
        this.engine = engine;
    }

    HttpPerson person(String user) {
        return HttpPerson.loggedIn(port, engine.getName(), user);
    }

    String api(String path) {
        return "/camunda/api/engine/engine/" + engine.getName() + path;
    }

    void ask(String asker, Story.Case told, String whom) {
        person(asker).sendForm("/cases/" + told.reference() + "/advice", Map.of("whom", whom, "question", "What first?"));
    }

    void isAway(String user, String instead) {
        person(Story.LEAD).sendForm("/absence", Map.of("away", user, "why", "away", "instead", instead));
    }

    int opens(String user, Story.Case told) {
        return person(user).page("/cases/" + told.reference()).statusCode();
    }

    int form(String user, Task step) {
        return person(user).get(api("/task/" + step.getId() + "/form-variables")).statusCode();
    }

    String tasksOf(String user) {
        return person(user).post(api("/task"), "{}").body();
    }
}
