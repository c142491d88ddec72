# The browser test drives the system's Chromium; where it is missing and can be installed, it is.
set -eu
if command -v chromium >/dev/null && fc-list 2>/dev/null | grep -qi "noto.*cjk"; then exit 0; fi
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk fontconfig >/dev/null
else
  command -v chromium >/dev/null || { echo "tests: chromium is not installed; install it (Debian: apt-get install chromium fonts-noto-cjk)"; exit 1; }
fi
