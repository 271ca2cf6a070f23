package candour.failure;

import candour.start.StartRefused;
import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.pattern.EnsureExceptionHandling;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.Context;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.pattern.Converter;
import ch.qos.logback.core.pattern.ConverterUtil;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * From when the first person can come in, the log tells of a failure its kind and place only. Until then it tells all:
 * whoever starts the product needs to know what is wrong with its settings. A log that is written in a way of which the words
 * cannot be taken out is refused.
 */
@Component
class LogsWithoutWords implements ApplicationListener<WebServerInitializedEvent> {

    /** How a pattern may say where the failure stands. */
    private static final List<String> FAILURE = List.of(
            "ex", "exception", "throwable", "rEx", "rootException", "xEx", "xException", "xThrowable", "wex", "wEx");

    /** Where a pattern does not say it, Logback would write the whole failure at the end. */
    private static final class AtTheEnd extends EnsureExceptionHandling {

        @Override
        public void process(Context context, Converter<ILoggingEvent> head) {
            if (!chainHandlesThrowable(head)) {
                ConverterUtil.findTail(head).setNext(new KindAndPlace());
            }
        }
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.getLoggerList().forEach(logger -> logger.iteratorForAppenders().forEachRemaining(LogsWithoutWords::takeWordsOut));
        }
    }

    static void takeWordsOut(Appender<ILoggingEvent> appender) {
        if (appender instanceof AsyncAppender others) {
            others.iteratorForAppenders().forEachRemaining(LogsWithoutWords::takeWordsOut);
        } else if (appender instanceof OutputStreamAppender<ILoggingEvent> writer
                && writer.getEncoder() instanceof LayoutWrappingEncoder<ILoggingEvent> encoder
                && encoder.getLayout() instanceof PatternLayout layout) {
            FAILURE.forEach(word -> layout.getInstanceConverterMap().put(word, KindAndPlace::new));
            layout.setPostCompileProcessor(new AtTheEnd());
            layout.start();
        } else {
            throw new StartRefused(
                    "The log \"" + appender.getName() + "\" would keep words that people wrote: it is not written by a pattern.",
                    "Take out logging.structured.format (LOGGING_STRUCTURED_FORMAT_CONSOLE, …_FILE), and have a Logback file of"
                            + " your own write by patterns to the screen and into files only.");
        }
    }
}
