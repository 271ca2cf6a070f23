package candour.trace;

import static org.assertj.core.api.Assertions.assertThat;

import candour.trace.Mention.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Whoever audits the product sees which clause of the guidance is served where, and what is not. */
class TraceTest {

    private static final Requirement WHY = new Requirement("R7.3", "Consent is informed", true);
    private static final Requirement LATER = new Requirement("R12.1", "Kept no longer than needed", false);
    private static final Mention IN_A_FORM = new Mention("R7.3", Kind.FORM, "ask-for-consent");
    private static final Mention IN_A_TEST = new Mention("R7.3", Kind.TEST, "InformedTest.everyPointCounts");

    private final StringWriter printed = new StringWriter();

    private int trace(Mention... mentions) {
        return new CommandLine(new TraceCommand(() -> new Trace(List.of(WHY, LATER), List.of(mentions))))
                .setOut(new PrintWriter(printed))
                .execute();
    }

    @Test
    void whatIsUsedAndTestedIsCovered() {
        int exit = trace(IN_A_FORM, IN_A_TEST);

        assertThat(exit).isZero();
        assertThat(printed.toString())
                .contains("R7.3", "ask-for-consent", "InformedTest.everyPointCounts", "1 of 2 covered.")
                .doesNotContain("NOT COVERED");
    }

    @Test
    void whatNoTestServesIsNotCovered() {
        int exit = trace(IN_A_FORM);

        assertThat(exit).isOne();
        assertThat(printed.toString()).contains("NOT COVERED", "Missing: R7.3");
    }

    @Test
    void whatOnlyATestNamesIsNotCovered() {
        assertThat(trace(IN_A_TEST)).isOne();
    }

    @Test
    void whatIsStillToComeIsSaidAndHoldsNothingUp() {
        trace(IN_A_FORM, IN_A_TEST);

        assertThat(printed.toString()).contains("R12.1", "(to come)").doesNotContain("Missing");
    }

    @Test
    void anIdThatTheGuidanceDoesNotHaveIsFound() {
        int exit = trace(IN_A_FORM, IN_A_TEST, new Mention("R7.9", Kind.RULE, "harm 3"));

        assertThat(exit).isOne();
        assertThat(printed.toString()).contains("R7.9 is no requirement, but harm 3 names it");
    }

    @Test
    void everyClauseOfTheGuidanceIsListedOnceAndNothingShippedNamesAnother() throws IOException {
        Trace trace = Trace.ofTheProduct();

        assertThat(trace.requirements()).extracting(Requirement::id).doesNotHaveDuplicates().hasSize(63);
        assertThat(trace.unknown()).isEmpty();
        assertThat(trace.mentions()).extracting(Mention::kind).contains(Kind.MODEL, Kind.RULE, Kind.FORM);
    }
}
