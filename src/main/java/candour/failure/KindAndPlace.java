package candour.failure;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;

/** Writes a failure into the log: the kind of it and of what is behind it, each with its place. */
class KindAndPlace extends ThrowableHandlingConverter {

    @Override
    public String convert(ILoggingEvent event) {
        var text = new StringBuilder();
        for (IThrowableProxy failure = event.getThrowableProxy(); failure != null; failure = failure.getCause()) {
            text.append(text.isEmpty() ? "" : "Caused by: ").append(failure.getClassName()).append('\n');
            StackTraceElementProxy[] places = failure.getStackTraceElementProxyArray();
            Arrays.stream(places)
                    .limit((long) places.length - failure.getCommonFrames())
                    .forEach(place -> text.append('\t').append(place.getSTEAsString()).append('\n'));
        }
        return text.toString();
    }
}
