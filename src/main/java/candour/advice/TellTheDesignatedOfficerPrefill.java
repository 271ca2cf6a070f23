package candour.advice;

import candour.access.Members;
import candour.access.Members.Member;
import candour.agency.Agencies;
import candour.casefile.ColleagueRepository;
import candour.submission.Markdown;
import candour.submission.OwnCase;
import candour.submission.Prefill;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says which colleague it is about and whom to ring, to the one person who has the step. */
@Component
class TellTheDesignatedOfficerPrefill implements Prefill {

    private final ColleagueRepository colleagues;
    private final OwnCase ownCase;
    private final Members members;
    private final Agencies agencies;

    TellTheDesignatedOfficerPrefill(ColleagueRepository colleagues, OwnCase ownCase, Members members, Agencies agencies) {
        this.colleagues = colleagues;
        this.ownCase = ownCase;
        this.members = members;
        this.agencies = agencies;
    }

    @Override
    public String form() {
        return AdviceProcess.TELL_THE_DESIGNATED_OFFICER;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        String whomToRing = agencies.designatedOfficerOf(opened.agency())
                .map(officer -> "Ring **%s** on **%s**.".formatted(officer.name(), officer.phone()))
                .orElse("Ring the local authority and ask for the designated officer.");
        return Map.of(
                "colleagueText",
                "Case %s is about %s who works for your agency.\n\n%s%s"
                        .formatted(
                                opened.reference(),
                                names(colleagues.of(opened.reference())),
                                whomToRing,
                                whoIsLeft(opened.reference())));
    }

    /** Whoever named them has chosen who is left to look: somebody outside is to know that, and to say who looks. */
    private String whoIsLeft(String reference) {
        return ownCase.isAboutSeveralWhoLook(reference)
                ? ("\n\nSeveral of them would have looked at what is done in this case. Say that too, and that %s named them."
                                + " Ask who is to look at it now.")
                        .formatted(names(colleagues.namedBy(reference)))
                : "";
    }

    private String names(Collection<String> users) {
        return users.stream()
                .map(user -> members.find(user).map(Member::name).map(Markdown::plain).map("**%s**"::formatted).orElse("somebody"))
                .sorted()
                .collect(Collectors.joining(" and "));
    }
}
