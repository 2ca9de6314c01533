#!/bin/sh
# Gives coturn the certificate that certbot has made or renewed. Debian's coturn runs as the user
# turnserver, who must not see certbot's own folders. Put this where certbot runs it, executable:
#
#   /etc/letsencrypt/renewal-hooks/deploy/coturn
#
# and run it once for a certificate that is there already:
#
#   RENEWED_LINEAGE=/etc/letsencrypt/live/turn.example.org /etc/letsencrypt/renewal-hooks/deploy/coturn
set -eu

# Other certificates are none of coturn's business.
[ "${RENEWED_LINEAGE##*/}" = turn.example.org ] || exit 0

install -d -m 0750 -g turnserver /etc/coturn
install -m 0640 -g turnserver "$RENEWED_LINEAGE/fullchain.pem" /etc/coturn/fullchain.pem
install -m 0640 -g turnserver "$RENEWED_LINEAGE/privkey.pem" /etc/coturn/privkey.pem

if systemctl is-active --quiet coturn; then
  # It reads the pair again; calls through it go on.
  systemctl kill --signal=USR2 coturn
else
  systemctl restart coturn
fi
