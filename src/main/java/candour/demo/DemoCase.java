package candour.demo;

import candour.scenario.Scenario;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/**
 * One case of the demonstration, as {@code demo/cases.yaml} tells it: a scenario, how far it has come, and who is in
 * it this time.
 *
 * @param shows what there is to see in it
 * @param as the user id of whoever sees it best: whose turn it is
 * @param scenario the id of the scenario that is played
 * @param until the id of the step the case waits at, or null where the scenario is played to its end
 * @param began how long ago it was raised: a number of minutes, hours or days
 * @param instead other words for words of the scenario: who does it, names, agencies
 */
record DemoCase(String shows, String as, String scenario, String until, String began, Map<String, String> instead) {

    DemoCase {
        instead = instead == null ? Map.of() : Map.copyOf(instead);
    }

    /** What is played. */
    Scenario of(Scenario whole) {
        Scenario cut = until == null ? whole : whole.until(until);
        return cut.with(instead);
    }

    Duration ago() {
        String[] words = began.split(" ");
        return Duration.of(Long.parseLong(words[0]), ChronoUnit.valueOf(words[1].toUpperCase(Locale.ROOT)));
    }
}
