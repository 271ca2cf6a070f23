package candour.demo;

import static java.util.Map.entry;

import candour.access.Members;
import candour.scenario.ScenarioPlayer;
import candour.training.Refreshers;
import candour.training.Training;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * When the people of the demonstration were trained: most of them lately; of some it lapses soon or has lapsed, and of
 * one nobody knows.
 */
@Component
@Profile("demo")
class DemoTraining {

    /** In how many days their training lapses. */
    private static final Map<String, Integer> LAPSES_IN = Map.ofEntries(
            entry("amina.khan", 610),
            entry("tom.okafor", 402),
            entry("ruth.bell", 41),
            entry("sian.hughes", -9),
            entry("leila.novak", 523),
            entry("james.oneill", 230),
            entry("grace.adeyemi", -9),
            entry("maya.desai", 41),
            entry("daniel.reid", 41),
            entry("helen.price", 702),
            entry("omar.aziz", 355),
            entry("nora.flynn", 90),
            entry("frances.lund", 777),
            entry("kofi.mensah", -9));

    /** Before the first of them lapsed. */
    private static final Duration A_WHILE_AGO = Duration.ofDays(30);

    private final Training training;
    private final Refreshers refreshers;
    private final Members members;
    private final ScenarioPlayer player;
    private final Period renewal;

    DemoTraining(
            Training training,
            Refreshers refreshers,
            Members members,
            ScenarioPlayer player,
            @Value("${candour.training.renewal:P3Y}") Period renewal) {
        this.training = training;
        this.refreshers = refreshers;
        this.members = members;
        this.player = player;
        this.renewal = renewal;
    }

    /** Enters the days, and has the product look at them as it does each morning. */
    void enter() {
        LAPSES_IN.forEach((user, days) -> {
            String agency = members.find(user).flatMap(Members.Member::agency).orElseThrow();
            LocalDate trainedOn = training.today().plusDays(days).minus(renewal);
            training.enter(agency, user, trainedOn, null, user);
        });
        player.asOf(A_WHILE_AGO, refreshers::look);
        refreshers.look();
    }
}
