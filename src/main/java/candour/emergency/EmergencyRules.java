package candour.emergency;

import candour.start.StartRefused;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long a case stays open in an emergency, and how often somebody may try: for hours, not days (R11.8). */
@Component
class EmergencyRules {

    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Duration openFor;
    private final int triesInAnHour;

    /** @throws StartRefused if the time is not one of hours, or nobody could try at all */
    EmergencyRules(
            @Value("${candour.emergency.open-for}") Duration openFor,
            @Value("${candour.emergency.tries-in-an-hour}") int triesInAnHour) {
        if (openFor.compareTo(SHORTEST) < 0 || openFor.compareTo(LONGEST) > 0) {
            throw new StartRefused(
                    "A case that is opened in an emergency would stay open for " + openFor + ".",
                    "Set candour.emergency.open-for to a time from 30m to 24h, for example 8h.");
        }
        if (triesInAnHour < 1) {
            throw new StartRefused(
                    "Nobody could open a case in an emergency.",
                    "Set candour.emergency.tries-in-an-hour to 1 or more, for example 5.");
        }
        this.openFor = openFor;
        this.triesInAnHour = triesInAnHour;
    }

    Duration openFor() {
        return openFor;
    }

    int triesInAnHour() {
        return triesInAnHour;
    }

    /** The time in words: 8 hours, or 90 minutes. */
    String inWords() {
        long minutes = openFor.toMinutes();
        if (minutes % 60 != 0) {
            return minutes + " minutes";
        }
        return minutes == 60 ? "1 hour" : minutes / 60 + " hours";
    }
}
