package candour.failure;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * From when the first person can come in, the log tells of a failure its kind and place only. Until then it tells all:
 * whoever starts the product needs to know what is wrong with its settings.
 */
@Component
class LogsWithoutWords implements ApplicationListener<WebServerInitializedEvent> {

    /** How a pattern may say where the failure stands. */
    private static final List<String> FAILURE = List.of(
            "ex", "exception", "throwable", "rEx", "rootException", "xEx", "xException", "xThrowable", "wex", "wEx");

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.getLoggerList().forEach(logger -> logger.iteratorForAppenders().forEachRemaining(LogsWithoutWords::change));
        }
    }

    private static void change(Appender<?> appender) {
        if (appender instanceof OutputStreamAppender<?> writer
                && writer.getEncoder() instanceof LayoutWrappingEncoder<?> encoder
                && encoder.getLayout() instanceof PatternLayout layout) {
            FAILURE.forEach(word -> layout.getInstanceConverterMap().put(word, KindAndPlace::new));
            layout.start();
        }
    }
}
