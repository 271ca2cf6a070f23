package candour.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.start.StartRefused;
import candour.testing.Serves;
import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** However a log is set to be written, it keeps no words of people (R11.9, fault P08, ADR 31). */
@Serves("R11.9")
class LogsWithoutWordsTest {

    private static final String WORD = "Quill9Marsh";

    private final Logger logger = (Logger) LoggerFactory.getLogger("candour.failure.of-this-test");
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @AfterEach
    void asBefore() {
        logger.detachAndStopAllAppenders();
    }

    private OutputStreamAppender<ILoggingEvent> writing(Encoder<ILoggingEvent> encoder) {
        var writer = new OutputStreamAppender<ILoggingEvent>();
        encoder.setContext(logger.getLoggerContext());
        encoder.start();
        writer.setName("OF-THIS-TEST");
        writer.setContext(logger.getLoggerContext());
        writer.setEncoder(encoder);
        writer.setOutputStream(written);
        writer.start();
        return writer;
    }

    private static PatternLayoutEncoder by(String pattern) {
        var encoder = new PatternLayoutEncoder();
        encoder.setPattern(pattern);
        return encoder;
    }

    private String failureWrittenTo(Appender<ILoggingEvent> appender) {
        logger.setAdditive(false);
        logger.setLevel(Level.ERROR);
        logger.addAppender(appender);
        LogsWithoutWords.takeWordsOut(appender);
        logger.error("It failed", new IllegalStateException("No " + WORD, new NumberFormatException("For input string: " + WORD)));
        logger.detachAndStopAllAppenders();
        return written.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%msg%n%ex", "%msg%n%xEx{full}", "%msg%n%rEx", "%msg%n%replace(%ex){'a','a'}", "%msg%n"})
    void aPatternOfOnesOwnTellsOfAFailureItsKindAndPlace(String pattern) {
        assertThat(failureWrittenTo(writing(by(pattern))))
                .contains("It failed", "IllegalStateException", "NumberFormatException", "LogsWithoutWordsTest")
                .doesNotContain(WORD);
    }

    @Test
    void noFailureIsWrittenWhereAPatternWantsNone() {
        assertThat(failureWrittenTo(writing(by("%msg%n%nopex")))).contains("It failed").doesNotContain("IllegalState", WORD);
    }

    @Test
    void aLogThatIsWrittenLaterIsNoWayRoundIt() {
        var later = new AsyncAppender();
        later.setContext(logger.getLoggerContext());
        later.addAppender(writing(by("%msg%n%ex")));
        later.start();

        assertThat(failureWrittenTo(later)).contains("IllegalStateException").doesNotContain(WORD);
    }

    @Test
    void aLogOfWhichTheWordsCannotBeTakenOutIsRefused() {
        var structured = writing(new JsonEncoder());

        assertThatThrownBy(() -> failureWrittenTo(structured))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("The log \"OF-THIS-TEST\" would keep words that people wrote");
    }
}
