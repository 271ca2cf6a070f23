package candour.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import candour.access.Doors;
import candour.testing.EngineTest;
import candour.testing.Serves;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No door is opened without a line in the matrix that says who may pass it (RoleByDoorTest, R11.8). */
@Serves("R11.8")
@EngineTest
class EveryDoorIsTriedTest {

    /** To begin the demonstration anew would take the cases of every other test; no engine of a test is the one that is asked without a name. */
    private static final Set<String> NOT_TRIED_THERE = Set.of("POST /demonstration/anew", "GET /camunda/api/engine/version/?");

    private static final String ENGINE = "default";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping pages;

    private static String path(Doors.Door door) {
        return door.path()
                .replaceFirst("\\?.*", "")
                .replace("{D}", "/camunda/api/candour/drafts")
                .replace("{E}", "/camunda/api/engine/engine/" + ENGINE)
                .replace("{C}", "/camunda/api/cockpit/plugin/base/" + ENGINE)
                .replace("{engine}", ENGINE)
                .replaceAll("\\{\\w+}", "x");
    }

    @Test
    void everyCallThatIsOpenHasItsLine() {
        var calls = new OpenCalls(ENGINE);
        Set<OpenCall> tried = Doors.ALL.stream()
                .flatMap(door -> calls.find(door.method(), path(door)).stream())
                .map(OpenCalls.Match::call)
                .collect(Collectors.toSet());

        assertThat(OpenCalls.CALLS.stream().filter(call -> !tried.contains(call)))
                .extracting(call -> call.method() + " " + call.path().pattern())
                .allMatch(NOT_TRIED_THERE::contains);
    }

    @Test
    void everyPageHasItsLine() {
        List<String> untried = new ArrayList<>();
        pages.getHandlerMethods().forEach((page, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("candour") && !isTried(page)) {
                untried.add(page.getMethodsCondition().getMethods().iterator().next() + " " + page.getPathPatternsCondition().getFirstPattern());
            }
        });

        assertThat(untried).allMatch(NOT_TRIED_THERE::contains);
    }

    private static boolean isTried(RequestMappingInfo page) {
        return Doors.ALL.stream()
                .filter(door -> page.getMethodsCondition().getMethods().stream().anyMatch(method -> method.name().equals(door.method())))
                .map(door -> PathContainer.parsePath(path(door)))
                .anyMatch(path -> page.getPathPatternsCondition().getPatterns().stream().anyMatch(pattern -> pattern.matches(path)));
    }
}
