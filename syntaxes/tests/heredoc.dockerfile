# SYNTAX TEST "source.dockerfile" "The bodies of heredocs are highlighted as what they are"

FROM python:3.13-slim
# <---- keyword.other.special-method.dockerfile

RUN <<EOF
# <--- keyword.other.special-method.dockerfile
#   ^^ keyword.operator.heredoc.dockerfile
#     ^^^ keyword.control.heredoc-token.dockerfile
apt-get install "$package"
#               ^ meta.embedded.block.shellscript.dockerfile string.quoted.double.shell
EOF
# <--- keyword.control.heredoc-token.dockerfile - meta.embedded.block.shellscript.dockerfile

RUN --mount=type=cache,target=/root/.cache \
    python3 - <<'PY' && echo done
#   ^^^^^^^ support.function.interpreter.dockerfile
#             ^^ keyword.operator.heredoc.dockerfile
#                ^^ keyword.control.heredoc-token.dockerfile
#                    ^^^^^^^^^^ - keyword.control.heredoc-token.dockerfile
import sys
# <------ meta.embedded.block.python.dockerfile keyword.control.import.python
PY
# <-- keyword.control.heredoc-token.dockerfile

COPY <<EOF /app/main.py
# <---- keyword.other.special-method.dockerfile
import flask
# <------ meta.embedded.block.python.dockerfile keyword.control.import.python
EOF

COPY <<-EOF /etc/app.conf
workers = 4
# <------- string.unquoted.heredoc.dockerfile
	EOF
#	^^^ keyword.control.heredoc-token.dockerfile

RUN cat <<<"here string"
#       ^^^ - keyword.operator.heredoc.dockerfile
USER app
# <---- keyword.other.special-method.dockerfile
