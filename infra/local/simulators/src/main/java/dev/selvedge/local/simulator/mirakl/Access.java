package dev.selvedge.local.simulator.mirakl;

import dev.selvedge.local.simulator.Call;

/// Who may call: the shop's raw API key in `Authorization`, without a scheme (`securitySchemes` in Mirakl's OpenAPI
/// document).
///
/// @param severalShops whether the key's user has other shops too. Then a call must name its shop: the document falls
///     back on the user's default shop, live sellers report 401 and 403 (john-lewis.md 2B.1 and pain 18)
public record Access(String apiKey, long shop, boolean severalShops) {

    /// A key of one shop only.
    public static Access of(String apiKey) {
        return new Access(apiKey, 2000, false);
    }

    public Access shop(long id) {
        return new Access(apiKey, id, severalShops);
    }

    public Access severalShops(boolean several) {
        return new Access(apiKey, shop, several);
    }

    void check(Call call) {
        if (!apiKey.equals(call.header("authorization"))) {
            throw new Problem(401, "UNAUTHORIZED", "Authorization", "Unauthorized");
        }
        String asked = call.parameter("shop_id");
        if (asked == null ? severalShops : !asked.equals(Long.toString(shop))) {
            throw new Problem(403, "FORBIDDEN", "shop_id", "this user has no access to shop " + asked);
        }
    }

    @Override
    public String toString() {
        return "Access[shop=" + shop + "]";
    }
}
