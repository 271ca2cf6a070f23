package candour.sharing;

import candour.agency.Agencies;
import candour.agency.Agency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Questions an address, secure in itself, that is not one of the chosen recipient’s: it may reach somebody else (R11.14, R11.16). */
@Component
class AddressOfAnother {

    private final Agencies agencies;

    AddressOfAnother(Agencies agencies) {
        this.agencies = agencies;
    }

    /**
     * @param recipient an agency of the directory, or anything else for somebody who is not in it
     * @param address one that is written as an address, as {@link MailAddress} keeps it
     * @return what there is to question, in words; empty where the address is the recipient’s, or nobody else’s
     */
    Optional<String> question(String recipient, String address) {
        if (isOf(recipient, address)) {
            return Optional.empty();
        }
        String domain = domainOf(address);
        Optional<Agency> chosen = agencies.byId(String.valueOf(recipient));
        List<Agency> others = agencies.all().stream().filter(agency -> uses(agency, domain)).toList();
        if (others.size() == 1) {
            return Optional.of("this is an address of %s. Choose them as the agency, correct it, or say below why you use it."
                    .formatted(others.get(0).name()));
        }
        boolean known = chosen.filter(agency -> !agency.secureMailDomains().isEmpty()).isPresent();
        return known || !others.isEmpty()
                ? Optional.of("%s is not where %s is written to. Correct it, or say below why you use it."
                        .formatted(domain, chosen.map(Agency::name).orElse("somebody outside the list")))
                : Optional.empty();
    }

    /** Whether the directory says that the recipient is written to there. */
    boolean isOf(String recipient, String address) {
        return agencies.byId(String.valueOf(recipient)).filter(agency -> uses(agency, domainOf(address))).isPresent();
    }

    private static String domainOf(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static boolean uses(Agency agency, String domain) {
        return agency.secureMailDomains().stream()
                .anyMatch(own -> domain.equals(own) || domain.endsWith("." + own));
    }
}
