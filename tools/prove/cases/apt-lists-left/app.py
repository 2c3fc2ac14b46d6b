import socket

print(socket.getservbyname("https"))
