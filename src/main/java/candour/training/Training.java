package candour.training;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import candour.submission.BritishDate;
import candour.submission.Moment;
import candour.training.TrainingRepository.Day;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who is trained until when (R13.3). A day that nobody entered counts as due: not knowing is never being up to date. */
@Component
public class Training {

    private final TrainingRepository days;
    private final Members members;
    private final Period renewal;
    private final Period warning;
    private final Clock clock;

    /**
     * @param renewal after which time training lapses
     * @param warning how long before that people are reminded
     */
    Training(
            TrainingRepository days,
            Members members,
            @Value("${candour.training.renewal:P3Y}") Period renewal,
            @Value("${candour.training.warning:P60D}") Period warning,
            Clock clock) {
        this.days = days;
        this.members = members;
        this.renewal = renewal;
        this.warning = warning;
        this.clock = clock;
    }

    /**
     * One person's training.
     *
     * @param last the day of it in words, or null where nobody entered one
     * @param enteredBy who entered it in words, or null
     * @param lapsesOn the day on which it lapses, or null
     * @param due whether it is time to arrange the next one
     * @param lapsed whether it has lapsed already
     */
    public record Trained(
            String userId, String name, String last, String enteredBy, LocalDate lapsesOn, boolean due, boolean lapsed) {

        /** The day on which it lapses in words, or null. */
        public String until() {
            return lapsesOn == null ? null : BritishDate.of(lapsesOn);
        }
    }

    /** Everybody of the agency, those first for whom it is time. */
    public List<Trained> of(String agency) {
        Map<String, Day> last = days.lastDays(agency);
        Map<String, String> names = members.names(last.values().stream().map(Day::enteredBy).collect(Collectors.toSet()));
        return Arrays.stream(Role.values())
                .flatMap(role -> members.inGroup(role.groupOf(agency)).stream())
                .distinct()
                .map(member -> trained(member, last.get(member.userId()), names))
                .sorted(Comparator.comparing(Trained::due).reversed().thenComparing(Trained::name))
                .toList();
    }

    /** What the start page reminds this person of; empty where nothing is due or no day is known. */
    public String reminder(Member member) {
        return member.agency()
                .map(agency -> trained(member, days.lastDays(agency).get(member.userId()), Map.of()))
                .filter(trained -> trained.due() && trained.last() != null)
                .map(trained -> trained.lapsed()
                        ? "Your safeguarding training lapsed on %s. Arrange the next one with your manager; you go on working here meanwhile."
                                .formatted(trained.until())
                        : "Your safeguarding training lapses on %s. Arrange the next one now.".formatted(trained.until()))
                .orElse("");
    }

    /** What the start page tells this person of a day that somebody else entered for them; empty where nobody did. */
    public String enteredByAnother(Member member) {
        return member.agency()
                .map(agency -> days.lastDays(agency).get(member.userId()))
                .filter(day -> !day.isEnteredByThemselves())
                .map(day -> "You were last trained in safeguarding on %s: %s entered it. If that is not right, tell them or your safeguarding lead."
                        .formatted(BritishDate.of(day.trainedOn()), name(day.enteredBy(), members.names(Set.of(day.enteredBy())))))
                .orElse("");
    }

    /** Whether this person works at the agency still, as far as the accounts tell. */
    boolean isOf(String agency, String user) {
        return Arrays.stream(Role.values()).anyMatch(role -> members.ofGroup(role.groupOf(agency)).contains(user));
    }

    /** When this person was last trained, if anybody knows. */
    Optional<LocalDate> lastDay(String agency, String user) {
        return Optional.ofNullable(days.lastDays(agency).get(user)).map(Day::trainedOn);
    }

    /**
     * Enters that somebody was trained.
     *
     * @param course who gave the certificate, or null where nobody said
     * @param by who enters it
     * @return whether this is later than any day that was known
     */
    public boolean enter(String agency, String user, LocalDate on, String course, String by) {
        boolean later = lastDay(agency, user).filter(last -> !on.isAfter(last)).isEmpty();
        days.add(agency, user, on, course, by);
        return later;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Moment.LONDON));
    }

    private static String name(String userId, Map<String, String> names) {
        return names.getOrDefault(userId, userId);
    }

    /** @param names those of whoever entered a day */
    private Trained trained(Member member, Day last, Map<String, String> names) {
        if (last == null) {
            return new Trained(member.userId(), member.name(), null, null, null, true, false);
        }
        LocalDate until = last.trainedOn().plus(renewal);
        return new Trained(
                member.userId(),
                member.name(),
                BritishDate.of(last.trainedOn()),
                last.isEnteredByThemselves() ? "themselves" : name(last.enteredBy(), names),
                until,
                !today().isBefore(until.minus(warning)),
                !today().isBefore(until));
    }
}
