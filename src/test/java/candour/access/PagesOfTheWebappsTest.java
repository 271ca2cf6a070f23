package candour.access;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import candour.testing.HttpPerson;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A Tasklist that stays blank takes a concern from nobody (issue 4; the webapps share one nonce among all requests). */
@EngineTest
class PagesOfTheWebappsTest {

    private static final int AT_ONCE = 8;
    private static final int PAGES = 400;
    private static final Pattern IN_THE_POLICY = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_THE_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Test
    void each_script_of_a_page_may_run_whoever_else_opens_one() throws Exception {
        var amina = HttpPerson.loggedIn(port, engine.getName(), "amina.khan");
        Callable<HttpResponse<String>> opens = () -> amina.page("/camunda/app/tasklist/" + engine.getName() + "/");

        List<Future<HttpResponse<String>>> opened;
        ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            opened = readers.invokeAll(Stream.generate(() -> opens).limit(PAGES).toList());
        } finally {
            readers.shutdown();
        }

        for (Future<HttpResponse<String>> page : opened) {
            String policy = page.get().headers().firstValue("Content-Security-Policy").orElseThrow();
            Matcher allowed = IN_THE_POLICY.matcher(policy);
            assertThat(allowed.find()).isTrue();
            assertThat(IN_THE_PAGE.matcher(page.get().body()).results().map(script -> script.group(1)))
                    .isNotEmpty()
                    .containsOnly(allowed.group(1));
        }
    }

    /** A script that is not there leaves the whole webapp blank. */
    @ParameterizedTest
    @CsvSource({"tasklist, amina.khan", "cockpit, olive.grant", "admin, adele.stone"})
    void each_script_of_ours_that_a_webapp_asks_for_is_there(String app, String who) {
        var person = HttpPerson.loggedIn(port, engine.getName(), who);
        String config = person.page("/camunda/app/" + app + "/scripts/config.js").body();
        Matcher scripts = Pattern.compile("customScripts: \\['([^']+)'\\]").matcher(config);

        assertThat(scripts.find()).isTrue();
        String path = URI.create("/camunda/app/" + app + "/").resolve(scripts.group(1) + ".js").toString();
        assertThat(person.page(path).statusCode()).as(path).isEqualTo(200);
    }
}
