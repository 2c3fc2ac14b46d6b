import shop

shop.main()
