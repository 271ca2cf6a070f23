package candour.earlier;

import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.SubmissionRepository;
import candour.submission.Prefill;
import candour.submission.Prefill.Opened;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells the practitioner, on the forms where it matters, of earlier cases they may know (R11.3). By number, day and
 * outcome: nobody's name stands in it.
 */
@Configuration
class EarlierTexts {

    private final EarlierConcerns earlier;
    private final WhoMayKnow whoMayKnow;
    private final CaseFileRepository cases;
    private final SubmissionRepository submissions;
    private final OthersRead others;
    private final ToldOfOtherCases told;

    EarlierTexts(
            EarlierConcerns earlier,
            WhoMayKnow whoMayKnow,
            CaseFileRepository cases,
            SubmissionRepository submissions,
            OthersRead others,
            ToldOfOtherCases told) {
        this.told = told;
        this.others = others;
        this.earlier = earlier;
        this.whoMayKnow = whoMayKnow;
        this.cases = cases;
        this.submissions = submissions;
    }

    private record Text(String form, Function<Opened, String> of) implements Prefill {

        @Override
        public Map<String, Object> values(Opened opened) {
            return Map.of("earlierText", of.apply(opened));
        }
    }

    @Bean
    Prefill earlierWhereTheInformationIsDescribed() {
        return new Text("describe-the-information", this::asFirstTold);
    }

    @Bean
    Prefill earlierWhereTheRiskIsWeighed() {
        return new Text("weigh-the-risk", this::asNoted);
    }

    @Bean
    Prefill earlierWhereItIsDecided() {
        return new Text("share-or-decline", this::asNoted);
    }

    private String asFirstTold(Opened opened) {
        CaseFile file = cases.get(opened.reference());
        return words(earlier.like(file, whoMayKnow.of(file.practitioner())), opened);
    }

    private String asNoted(Opened opened) {
        String reference = opened.reference();
        List<EarlierCase> known =
                earlier.of(reference, whoMayKnow.of(cases.get(reference).practitioner()));
        boolean leadSpoke = submissions
                .last(reference, EarlierProcess.LINK_EARLIER_CASES)
                .filter(answered -> answered.answers().containsKey("colleagueMayKnow"))
                .filter(answered -> !told.knownTo(opened.reader(), reference, false).isAboutThem(answered))
                .isPresent();
        return words(known, opened) + (leadSpoke ? LEAD_SPOKE : "");
    }

    private static final String LEAD_SPOKE =
            "\n\n**Your safeguarding lead left you a word about earlier concerns.** It stands in “The case so far”.";

    private String words(List<EarlierCase> known, Opened opened) {
        List<EarlierCase> worthTelling =
                known.stream().filter(other -> !Boolean.FALSE.equals(other.sameChild())).toList();
        others.note(worthTelling, opened);
        if (worthTelling.isEmpty()) {
            return "";
        }
        return worthTelling.stream()
                .map(other -> "- %s, %s: %s".formatted(other.reference(), other.inWords(), other.whyInWords()))
                .collect(Collectors.joining("\n", HEAD, TAIL));
    }

    private static final String HEAD = "**You have other cases that may be about the same child:**\n\n";

    private static final String TAIL =
            "\n\nSmall worries can add up. It may also be a brother or sister: look before you go on.";
}
